package consigne.query.letters;

import consigne.query.consistency.Reads;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds where what is shown is behind, by what each operation says that it {@link Reads}. */
@Component
final class HiddenPaths {

    private static final Pattern ORDER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    HiddenPaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** The paths of a row of a read model, or of the order that a saga does not go on with. */
    List<String> of(LetterKind kind, String taker, String about) {
        if (kind == LetterKind.READ_MODEL) {
            String row = about.substring(about.lastIndexOf(':') + 1);
            return mapping.getObject().getHandlerMethods().entrySet().stream()
                    .flatMap(read -> path(read.getKey(), read.getValue(), taker, row).stream())
                    .sorted()
                    .toList();
        }
        Matcher order = ORDER.matcher(about);
        return order.find() ? List.of("/api/orders/" + order.group()) : List.of();
    }

    private static Optional<String> path(
            RequestMappingInfo operation, HandlerMethod handler, String readModel, String row) {
        Reads reads = handler.getMethodAnnotation(Reads.class);
        if (reads == null) {
            reads = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Reads.class);
        }
        if (reads == null || !reads.value().equals(readModel)) {
            return Optional.empty();
        }
        String variable = "{" + reads.row() + "}";
        return operation.getPatternValues().stream()
                .filter(path -> path.contains(variable))
                .map(path -> path.replace(variable, row))
                .findFirst();
    }
}
