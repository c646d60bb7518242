package consigne.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

/** Decisions, folds and what a saga remembers come out the same whenever they are made: no clock, and no chance. */
final class Timeless {

    /** What says another thing each time it is asked. */
    private static final Set<String> FICKLE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "consigne.runtime.ids.Ids.fresh");

    private Timeless() {}

    /**
     * Doors have a clock: a decision gets its time from the command. Who waits for a read model measures how long, and
     * who builds one how fast.
     */
    private static final DescribedPredicate<JavaClass> DECIDING = resideInAnyPackage(
                    "consigne.api..", "consigne.command..", "consigne.query..", "consigne.saga..")
            .and(not(resideInAnyPackage("consigne.query.consistency..", "consigne.query.build..")))
            .and(not(resideInAPackage("consigne.saga.payment..")))
            .and(describe("are no doors and put nothing together", type -> !isDoor(outermost(type))));

    static final ArchRule DECISIONS_HAVE_NO_CLOCK = noClasses()
            .that(DECIDING)
            .should()
            .dependOnClassesThat(assignableTo(InstantSource.class))
            .orShould()
            .dependOnClassesThat(assignableTo(RandomGenerator.class))
            .orShould()
            .accessTargetWhere(describe("tells the time, or throws dice", Timeless::isFickle));

    private static boolean isFickle(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return (owner.startsWith("java.time.") && access.getName().equals("now"))
                || FICKLE.contains(owner + "." + access.getName());
    }

    private static boolean isDoor(JavaClass type) {
        return type.isAnnotatedWith(RestController.class) || type.isAnnotatedWith(Configuration.class);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Timeless::outermost).orElse(type);
    }
}
