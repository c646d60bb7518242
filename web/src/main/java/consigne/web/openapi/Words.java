package consigne.web.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** What the Javadoc of types says of them, so that it is said once; the build keeps it beside the classes. */
final class Words {

    private Words() {}

    static Optional<String> ofType(Class<?> type) {
        return text(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    static Optional<String> ofMethod(Method method) {
        return text(RuntimeJavadoc.getJavadoc(method).getComment());
    }

    /** What is said of a component of a record; of its type, where nothing is. */
    static Optional<String> ofPart(Class<?> record, RecordComponent part) {
        return RuntimeJavadoc.getJavadoc(record).getRecordComponents().stream()
                .filter(said -> said.getName().equals(part.getName()))
                .map(ParamJavadoc::getComment)
                .findFirst()
                .flatMap(Words::text);
    }

    private static Optional<String> text(Comment comment) {
        StringBuilder words = new StringBuilder();
        comment.visit(new CommentVisitor() {
            @Override
            public void commentText(String text) {
                words.append(text.replaceAll("</?p>", ""));
            }

            @Override
            public void inlineTag(String name, String content) {
                words.append('`').append(content).append('`');
            }

            @Override
            public void inlineLink(Link link) {
                words.append('`').append(link.getLabel().replace('#', '.')).append('`');
            }

            @Override
            public void inlineValue(Value value) {
                words.append('`').append(value.getReferencedMemberName()).append('`');
            }
        });
        String text = words.toString().strip().replaceAll("\\s+", " ");
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
