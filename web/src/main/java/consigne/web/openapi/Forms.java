package consigne.web.openapi;

import consigne.api.form.Decimal;
import consigne.api.form.DecimalForm;
import consigne.api.form.Text;
import consigne.api.form.Whole;
import consigne.web.form.Price;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in the words of JSON Schema what forms and constraints state. */
final class Forms {

    private Forms() {}

    static Schema<Object> of(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setType(type);
        schema.addType(type);
        return schema;
    }

    static Schema<?> reference(String name) {
        return new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + name);
    }

    /** The form that a type of a single thing states, if it does. */
    static Optional<Schema<?>> stated(Class<?> type) {
        return Stream.of(
                        when(type.getAnnotation(Text.class), Forms::text),
                        when(type.getAnnotation(Whole.class), Forms::whole),
                        when(type.getAnnotation(Decimal.class), Forms::decimal))
                .<Schema<?>>flatMap(Optional::stream)
                .findFirst();
    }

    /** Narrows the description of a part by the constraints on it. */
    static void constrain(Schema<?> schema, RecordComponent part) {
        stated(part, Min.class, least -> schema.setMinimum(BigDecimal.valueOf(least.value())));
        if (part.getType() != Price.class) { // whose bound is said in words: it is an object
            stated(part, Max.class, most -> schema.setMaximum(BigDecimal.valueOf(most.value())));
        }
        stated(part, Pattern.class, pattern -> schema.setPattern(whole(pattern.regexp())));
        stated(part, Size.class, size -> {
            schema.setMinItems(size.min());
            schema.setMaxItems(size.max());
        });
    }

    static boolean isOptional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> text(Text stated) {
        Schema<Object> schema = of("string");
        if (stated.pattern().isEmpty()) {
            schema.setMinLength(1);
            schema.setMaxLength(stated.longest());
        } else {
            schema.setPattern(whole(stated.pattern()));
        }
        schema.setExample(stated.example());
        return schema;
    }

    private static Schema<?> whole(Whole stated) {
        Schema<Object> schema = of("integer");
        schema.setFormat("int64");
        schema.setMinimum(BigDecimal.valueOf(stated.least()));
        schema.setMaximum(BigDecimal.valueOf(stated.most()));
        schema.setExample(stated.example());
        return schema;
    }

    private static Schema<?> decimal(Decimal stated) {
        Schema<Object> schema = of("number");
        schema.addType("string");
        schema.setPattern(whole(DecimalForm.WRITTEN));
        schema.setMinimum(new BigDecimal(stated.least()));
        schema.setMaximum(new BigDecimal(stated.most()));
        schema.setExample(new BigDecimal(stated.example()));
        return schema;
    }

    private static String whole(String pattern) {
        return "^" + pattern + "$";
    }

    private static <A extends Annotation> void stated(RecordComponent part, Class<A> kind, Consumer<A> reading) {
        Optional.ofNullable(part.getAccessor().getAnnotation(kind)).ifPresent(reading);
    }

    private static <A extends Annotation> Optional<Schema<?>> when(
            @Nullable A stated, Function<A, Schema<?>> described) {
        return Optional.ofNullable(stated).map(described);
    }
}
