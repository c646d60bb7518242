package consigne.query.catalogue;

/** How well a product meets what was looked for, the best first. */
enum Likeness {
    EXACT("search @@ :exactly::tsquery"),

    /** What was typed is the beginning of it. */
    BEGUN("search @@ :begun::tsquery and not search @@ :exactly::tsquery"),

    /** It was typed with a slip. */
    SLIPPED("search @@ :forgiven::tsquery and not search @@ :begun::tsquery");

    private final String condition;

    Likeness(String condition) {
        this.condition = condition;
    }

    /** What holds of the products that are so like it and no more, in SQL. */
    String condition() {
        return condition;
    }
}
