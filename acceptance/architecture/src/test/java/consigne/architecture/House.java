package consigne.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import consigne.api.OrderId;
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

    static final ArchRule CONTRACTS_HAVE_NO_CIRCLES =
            slices().assignedFrom(packagesBelow("consigne.api")).should().beFreeOfCycles();

    static final ArchRule THE_EVENT_STORE_IS_ENTERED_BY_ITS_DOOR = enteredByItsDoor("consigne.eventstore");

    static final ArchRule THE_EVENT_STORE_HAS_NO_CIRCLES =
            slices().assignedFrom(packagesBelow("consigne.eventstore")).should().beFreeOfCycles();

    static final ArchRule POSTGRES_IS_ENTERED_BY_ITS_DOOR = enteredByItsDoor("consigne.postgres");

    static final ArchRule POSTGRES_HAS_NO_CIRCLES =
            slices().assignedFrom(packagesBelow("consigne.postgres")).should().beFreeOfCycles();

    static final ArchRule THE_RUNTIME_KNOWS_NO_BUSINESS = noClasses()
            .that()
            .resideInAPackage("consigne.runtime..")
            .should()
            .dependOnClassesThat(oursBut(
                            "consigne.api",
                            "consigne.api.form",
                            "consigne.api.naming",
                            "consigne.eventstore..",
                            "consigne.runtime..")
                    .or(type(OrderId.class)));

    static final ArchRule THE_VAULT_STANDS_ON_THE_RUNTIME_ALONE = noClasses()
            .that()
            .resideInAPackage("consigne.vault..")
            .should()
            .dependOnClassesThat(oursBut(
                    "consigne.api",
                    "consigne.api.form",
                    "consigne.api.customer",
                    "consigne.runtime..",
                    "consigne.vault.."));

    static final ArchRule WEB_KNOWS_NO_BUSINESS = noClasses()
            .that()
            .resideInAPackage("consigne.web..")
            .should()
            .dependOnClassesThat(oursBut(
                            "consigne.api",
                            "consigne.api.form",
                            "consigne.api.naming",
                            "consigne.runtime..",
                            "consigne.vault",
                            "consigne.web..")
                    .or(type(OrderId.class)));

    static final ArchRule COMMANDS_MEET_OTHERS_IN_CONTRACTS = noClasses()
            .that()
            .resideInAPackage("consigne.command..")
            .should()
            .dependOnClassesThat(oursBut(
                    "consigne.api..",
                    "consigne.eventstore..",
                    "consigne.planning..",
                    "consigne.runtime..",
                    "consigne.vault..",
                    "consigne.web..",
                    "consigne.command.."));

    static final ArchRule SAGAS_STAND_ON_THE_RUNTIME_ALONE = noClasses()
            .that()
            .resideInAPackage("consigne.saga..")
            .should()
            .dependOnClassesThat(
                    oursBut("consigne.api..", "consigne.planning..", "consigne.runtime..", "consigne.saga.."));

    static final ArchRule QUERIES_DECIDE_NOTHING = noClasses()
            .that()
            .resideInAPackage("consigne.query..")
            .should()
            .dependOnClassesThat(oursBut(
                    "consigne.api..",
                    "consigne.runtime",
                    "consigne.runtime.axon",
                    "consigne.runtime.parking",
                    "consigne.runtime.process",
                    "consigne.runtime.verification",
                    "consigne.vault..",
                    "consigne.web..",
                    "consigne.query.."));

    static final ArchRule QUERIES_HAVE_NO_CIRCLES =
            slices().assignedFrom(packagesBelow("consigne.query")).should().beFreeOfCycles();

    static final ArchRule IMPORTS_MEET_OTHERS_IN_CONTRACTS = noClasses()
            .that()
            .resideInAPackage("consigne.imports..")
            .should()
            .dependOnClassesThat(
                    oursBut("consigne.api..", "consigne.runtime..", "consigne.web..", "consigne.imports.."));

    static final ArchRule ROUNDS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("consigne.rounds..")
            .should()
            .dependOnClassesThat(resideOutsideOfPackages("java..", "org.jspecify..", "consigne.rounds.."));

    static final ArchRule PLANNING_STANDS_ON_ROUNDS_ALONE = noClasses()
            .that()
            .resideInAPackage("consigne.planning..")
            .should()
            .dependOnClassesThat(oursBut("consigne.api..", "consigne.rounds..", "consigne.planning.."));

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

    /** What lies below the room's own package is nobody else's. */
    private static ArchRule enteredByItsDoor(String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(room + ".*.."));
    }

    private static DescribedPredicate<JavaClass> oursBut(String... allowed) {
        return resideInAPackage("consigne..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
    }

    /** Each package is a slice of its own. */
    private static SliceAssignment packagesBelow(String root) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String place = type.getPackageName();
                return place.equals(root) || place.startsWith(root + ".")
                        ? SliceIdentifier.of(place)
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages below " + root;
            }
        };
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
}
