package consigne.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** For each type that is public, someone outside uses it. */
final class PublicTypes {

    private PublicTypes() {}

    static final ArchRule ARE_USED_OUTSIDE = classes()
            .that()
            .resideInAnyPackage(
                    "consigne.command..",
                    "consigne.saga..",
                    "consigne.query..",
                    "consigne.imports..",
                    "consigne.runtime..",
                    "consigne.vault..",
                    "consigne.web..",
                    "consigne.eventstore.*..",
                    "consigne.postgres.*..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .and(describe(
                    "are not made by a framework that needs them public",
                    type -> !type.getSimpleName()
                            .matches("TimeOrderedIds|TomcatProblems|HttpAutoConfiguration|Bounds")))
            .and(describe(
                    "are not written by the compiler",
                    type -> !type.getSimpleName().endsWith("Builder")
                            || type.tryGetMethod("builder").isEmpty()))
            .and(describe(
                    "are begun by no machine",
                    type -> type.tryGetMethod("main", String[].class).isEmpty()))
            .and(describe(
                    "hold more than constants, which the compiler copies",
                    type -> !type.getSimpleName().matches("IfMatch|Key|StockReadModel")))
            .should(beUsedOutsideTheirPackage());

    private static ArchCondition<JavaClass> beUsedOutsideTheirPackage() {
        return new ArchCondition<>("be used outside their package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is public for nobody"));
            }
        };
    }
}
