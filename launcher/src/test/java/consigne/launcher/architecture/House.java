package consigne.launcher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rules of the house. */
final class House {

    private static final Set<String> LOOSE = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private House() {}

    static final ArchRule CONTRACTS_KNOW_NOBODY = classes()
            .that()
            .resideInAPackage("consigne.api..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "consigne.api..", "com.fasterxml.jackson.annotation..", "org.jspecify.."));

    static final ArchRule THE_EVENT_STORE_KNOWS_NOTHING_OF_OURS = noClasses()
            .that()
            .resideInAPackage("consigne.eventstore..")
            .should()
            .dependOnClassesThat(oursBut("consigne.eventstore.."));

    static final ArchRule THE_PLATFORM_KNOWS_NO_BUSINESS = noClasses()
            .that()
            .resideInAPackage("consigne.platform..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "consigne.command..", "consigne.saga..", "consigne.query..", "consigne.launcher.."));

    static final ArchRule COMMANDS_KNOW_NO_QUERIES_AND_NO_SAGAS = noClasses()
            .that()
            .resideInAPackage("consigne.command..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("consigne.query..", "consigne.saga.."));

    static final ArchRule SAGAS_KNOW_NO_COMMAND_SIDE_AND_NO_QUERIES = noClasses()
            .that()
            .resideInAPackage("consigne.saga..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("consigne.command..", "consigne.query.."));

    static final ArchRule QUERIES_KNOW_NO_COMMAND_SIDE_AND_NO_SAGAS = noClasses()
            .that()
            .resideInAPackage("consigne.query..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("consigne.command..", "consigne.saga.."));

    static final ArchRule DECISIONS_HAVE_NO_CLOCK = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .or()
            .haveSimpleNameEndingWith("State")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now");

    static final ArchRule DECISIONS_NEED_NO_FRAMEWORK = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.axonframework..", "org.springframework.."));

    static final ArchRule NOTHING_IS_COUNTED_LOOSELY = classes()
            .that(resideInAPackage("consigne.api.."))
            .or(resideInAPackage("consigne.command.."))
            .or(resideInAPackage("consigne.saga.."))
            .or(resideInAPackage("consigne.query.."))
            .should(holdNoFloatingPoint());

    static final ArchRule NAMES_ARE_THE_BUSINESS =
            noClasses().should().haveNameMatching(".*(Dto|Impl|Manager|Helper|Util|Utils|Service)");

    static final ArchRule WHAT_IS_PUBLIC_IS_USED_OUTSIDE = classes()
            .that()
            .resideInAnyPackage("consigne.command..", "consigne.saga..", "consigne.query..", "consigne.platform..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .and(describe(
                    "are not made by a framework that needs them public",
                    type -> !type.getSimpleName()
                            .matches("FulfilmentSaga|TimeOrderedIds|TomcatProblems|HttpAutoConfiguration")))
            .and(describe(
                    "hold more than constants, which the compiler copies",
                    type -> !type.getSimpleName().matches("IfMatch|Key")))
            .should(beUsedOutsideTheirPackage());

    static final ArchRule NULL_IS_MARKED_EVERYWHERE = classes()
            .that()
            .resideInAPackage("consigne..")
            .should(new ArchCondition<>("be in a package that is null-marked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type,
                            type.getPackage().isAnnotatedWith(NullMarked.class),
                            type.getPackageName() + " of " + type.getSimpleName()));
                }
            });

    private static DescribedPredicate<JavaClass> oursBut(String own) {
        return resideInAPackage("consigne..").and(DescribedPredicate.not(resideInAPackage(own)));
    }

    private static ArchCondition<JavaClass> holdNoFloatingPoint() {
        return new ArchCondition<>("hold no floating point") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    report(events, field.getRawType(), field.getFullName());
                }
                for (JavaMethod method : type.getMethods()) {
                    report(events, method.getRawReturnType(), method.getFullName());
                    method.getRawParameterTypes().forEach(given -> report(events, given, method.getFullName()));
                }
            }

            private void report(ConditionEvents events, JavaClass found, String where) {
                if (LOOSE.contains(found.getName())) {
                    events.add(SimpleConditionEvent.violated(found, where + " is of type " + found.getName()));
                }
            }
        };
    }

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
