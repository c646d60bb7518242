package consigne.acceptance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Reply;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What nobody outside is to see: class names, stack traces, SQL. */
final class Inside {

    private static final Pattern SHOWN = Pattern.compile("""
            \\bat [\\w.$]+\\([\\w.]+:\\d+\\)|\\.java\\b|\\w+(Exception|Error)\\b|Caused by|\\bnull\\b\
            |\\b(java|javax|jakarta|org|com|tools|io|consigne)\\.\\w+\\.\\w*\
            |(?i:\\bselect\\b.+\\bfrom\\b|\\binsert into\\b|\\bdelete from\\b|\\bupdate \\w+ set\\b)\
            |(?i:sqlstate|jdbc|postgres|psql|hikari|tomcat|spring|axon|jackson|relation \\\\?"|violates )""");

    private Inside() {}

    /** Checks that an answer shows none of it. */
    static Reply isHidden(Reply answer) {
        assertThat(shownIn(answer.body())).as(answer.body()).isEmpty();
        return answer;
    }

    static List<String> shownIn(String text) {
        return SHOWN.matcher(text).results().map(MatchResult::group).toList();
    }
}
