package consigne.runtime.axon;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/** Has every member of a record be there that is not declared to be optional: none is made up where it is missing. */
final class RequiredMembers extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final String OURS = "consigne.";

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getAnnotated() instanceof Executable maker)
                || !isOurRecord(maker.getDeclaringClass())) {
            return null;
        }
        return !maker.getParameters()[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isOurRecord(Class<?> type) {
        return type.isRecord() && type.getName().startsWith(OURS);
    }
}
