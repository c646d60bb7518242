package consigne.imports.products.rows;

/**
 * What a file of products holds that can be taken, if no rule stands against it.
 *
 * @param bytes how many bytes of the file the rows take
 */
public record ProductsFound(long rows, long bytes) {}
