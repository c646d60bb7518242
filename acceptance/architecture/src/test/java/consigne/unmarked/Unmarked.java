package consigne.unmarked;

/** In a package that says nothing about null. */
public final class Unmarked {}
