package consigne.imports.judging;

import consigne.api.CustomerId;
import consigne.api.catalogue.Sku;
import consigne.api.form.Malformed;
import consigne.imports.mapping.Mapping;
import consigne.imports.mapping.Mapping.ForeignCodes;
import consigne.imports.mapping.Mapping.LongDescriptions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings what the books call things into the forms that ours have, where the mapping says so, and notes that it did.
 */
final class CodeRules {

    private final boolean rewrites;
    private final boolean cuts;

    CodeRules(Mapping mapping) {
        this.rewrites = mapping.foreignCodes() == ForeignCodes.REWRITTEN;
        this.cuts = mapping.longDescriptions() == LongDescriptions.CUT;
    }

    String description(String text, Set<Change> changes) {
        if (!cuts || text.length() <= Texts.LONGEST) {
            return text;
        }
        changes.add(Change.DESCRIPTION_CUT);
        return Texts.cut(text);
    }

    String sku(String text, Set<Change> changes) {
        return own(text, Sku::new, Change.SKU_REWRITTEN, changes);
    }

    String customer(String text, Set<Change> changes) {
        return own(text, CustomerId::new, Change.CUSTOMER_REWRITTEN, changes);
    }

    Optional<String> fault(String sku, String customer, String description) {
        if (description.length() > Texts.LONGEST) {
            return Optional.of("has a description of more than " + Texts.LONGEST + " characters");
        }
        if (!hasForm(sku, Sku::new)) {
            return Optional.of("has a SKU of a wrong form");
        }
        return customer.isEmpty() || hasForm(customer, CustomerId::new)
                ? Optional.empty()
                : Optional.of("has a customer of a wrong form");
    }

    private String own(String text, Function<String, Record> making, Change change, Set<Change> changes) {
        if (!rewrites || text.isEmpty() || hasForm(text, making)) {
            return text;
        }
        changes.add(change);
        return Texts.rewritten(text);
    }

    private static boolean hasForm(String text, Function<String, Record> making) {
        try {
            return making.apply(text) != null;
        } catch (Malformed wrong) {
            return false;
        }
    }
}
