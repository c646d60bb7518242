package consigne.imports.judging;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of codes, in which {@code *} stands for anything. */
record Codes(Pattern pattern) {

    static Codes of(List<String> codes) {
        return new Codes(Pattern.compile(codes.stream().map(Codes::regex).collect(Collectors.joining("|"))));
    }

    boolean hold(String code) {
        return pattern.matcher(code).matches();
    }

    private static String regex(String code) {
        return Stream.of(code.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
