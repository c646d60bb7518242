package consigne.imports.report;

/** How many invoices differ from what was taken over of them, and how many of them are corrected. */
public record Differences(long all, long corrected) {}
