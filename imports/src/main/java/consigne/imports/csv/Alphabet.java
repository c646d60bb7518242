package consigne.imports.csv;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How the letters of a file are written as bytes. */
public enum Alphabet {
    UTF_8("UTF-8"),
    WINDOWS_1252("windows-1252"),
    ISO_8859_1("ISO-8859-1"),
    /** A byte order mark says which byte comes first. */
    UTF_16("UTF-16");

    private final String label;

    Alphabet(String label) {
        this.label = label;
    }

    /** The encoding of that name, in whatever case. */
    @JsonCreator
    public static Alphabet named(String name) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.label.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "encoding",
                        "must be one of "
                                + Arrays.stream(values()).map(Alphabet::label).collect(Collectors.joining(", "))));
    }

    @JsonValue
    public String label() {
        return label;
    }
}
