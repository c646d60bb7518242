/** Rows as a Parquet file, written from front to end; knows nothing of what the rows are. */
@NullMarked
package consigne.query.exports.parquet;

import org.jspecify.annotations.NullMarked;
