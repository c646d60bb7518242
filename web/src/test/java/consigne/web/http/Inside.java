package consigne.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What nobody outside is to see: class names, stack traces, SQL. */
public final class Inside {

    private static final Pattern SHOWN = Pattern.compile("""
            \\bat [\\w.$]+\\([\\w.]+:\\d+\\)|\\.java\\b|\\w+(Exception|Error)\\b|Caused by|\\bnull\\b\
            |\\b(java|javax|jakarta|org|com|tools|io|consigne)\\.\\w+\\.\\w*\
            |(?i:\\bselect\\b.+\\bfrom\\b|\\binsert into\\b|\\bdelete from\\b|\\bupdate \\w+ set\\b)\
            |(?i:sqlstate|jdbc|postgres|psql|hikari|tomcat|spring|axon|jackson|relation \\\\?"|violates )""");

    private Inside() {}

    /** Checks that neither the body nor a header of an answer shows any of it. */
    public static void isHidden(HttpResponse<String> answer) {
        assertThat(shownIn(answer.body() + "\n" + answer.headers().map()))
                .as("%s %s: %s", answer.statusCode(), answer.uri(), answer.body())
                .isEmpty();
    }

    /** Every piece of a text that shows some of it. */
    public static List<String> shownIn(String text) {
        return SHOWN.matcher(text).results().map(MatchResult::group).toList();
    }
}
