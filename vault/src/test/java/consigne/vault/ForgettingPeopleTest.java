package consigne.vault;

import static consigne.vault.OpenVault.ANNA;
import static consigne.vault.OpenVault.FIRST_KEY;
import static consigne.vault.OpenVault.SECOND_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.Reason;
import consigne.api.customer.Address;
import consigne.api.customer.AddressId;
import consigne.api.customer.Country;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.DoorNote;
import consigne.api.customer.MailAddress;
import consigne.api.customer.PersonName;
import consigne.api.customer.PhoneNumber;
import consigne.api.customer.PostalCode;
import consigne.api.customer.Street;
import consigne.api.customer.Town;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.place.Coordinates;
import consigne.runtime.StartRefused;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.CommandUnanswered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingPeopleTest {

    private static final CustomerDetails DETAILS = new CustomerDetails(
            new PersonName("Anna Blanc"),
            new MailAddress("anna@shop.example"),
            new PhoneNumber("+33 6 12 34 56 78"),
            List.of(new Address(
                    new AddressId("home"),
                    new Street("12 rue des Tanneurs"),
                    new PostalCode("67000"),
                    new Town("Strasbourg"),
                    new Country("FR"),
                    new DoorNote("The gate on the left"),
                    Coordinates.of("48.5734", "7.7521"))));

    private final OpenVault open = OpenVault.onAFreshDatabase();

    @Test
    void whatIsKeptIsReadBackAndStandsNowhereInPlain() {
        open.customers.put(ANNA, DETAILS, null);
        Reason note = open.note("Rang twice about the gate");
        open.actors.of("anna@login.example", Person.customer(ANNA));

        assertThat(open.customers.find(ANNA)).contains(DETAILS);
        assertThat(open.wordsOf(note)).isEqualTo("Rang twice about the gate");
        assertThat(open.dump())
                .doesNotContain("Anna", "Blanc", "shop.example", "Tanneurs", "gate", "login.example")
                .contains("customer:anna");
    }

    @Test
    void whatIsWrittenByAccidentSaysNothing() {
        open.customers.put(ANNA, DETAILS, null);

        assertThat(open.customers.known(ANNA) + " " + DETAILS + open.customers.all(ANNA))
                .doesNotContain("Anna", "Blanc", "shop.example", "Tanneurs", "gate", "Strasbourg");
    }

    @Test
    void whoIsForgottenIsGoneAndNothingIsKeptOfThemAgain() {
        open.customers.put(ANNA, DETAILS, null);
        Reason note = open.note("Moved away");
        String actor = open.actors.of("anna@login.example", Person.customer(ANNA));

        open.customers.forget(ANNA);

        assertThat(open.customers.find(ANNA)).isEmpty();
        assertThat(open.customers.search("anna", null, 10)).isEmpty();
        assertThat(open.wordsOf(note)).isEqualTo("(forgotten)");
        assertThat(open.note("Came back").value()).isEqualTo("(not kept)");
        assertThatThrownBy(() -> open.customers.put(ANNA, DETAILS, null)).isInstanceOf(PersonForgotten.class);
        assertThat(open.actors.of("anna@login.example", Person.customer(ANNA))).isNotEqualTo(actor);
        assertThat(open.sql
                        .sql("select count(*) from vault_entry")
                        .query(Long.class)
                        .single())
                .as("kept of whoever still acts")
                .isZero();
        assertThat(open.vault.forget(Person.customer(ANNA))).isEqualTo(3);
        assertThat(open.dump()).doesNotContain("customer:anna");
    }

    @Test
    void othersStayWhenOneIsForgotten() {
        open.customers.put(ANNA, DETAILS, null);
        String actor = open.actors.of("sophie@login.example", null);

        open.customers.forget(ANNA);

        assertThat(open.actors.of("sophie@login.example", null)).isEqualTo(actor);
        assertThat(open.actors.stored("sophie@login.example")).containsExactly("sophie@login.example", actor);
    }

    @Test
    void aBackupFromBeforeBringsNobodyBack(@TempDir Path outside) throws Exception {
        Path list = outside.resolve("lists").resolve("destroyed");
        OpenVault shop = OpenVault.listing(list);
        shop.customers.put(ANNA, DETAILS, null);
        shop.sql.sql("create table backup_key as table vault_key").update();
        shop.sql.sql("create table backup_entry as table vault_entry").update();

        shop.customers.forget(ANNA);
        shop.sql.sql("delete from vault_destroyed").update();
        shop.sql
                .sql("insert into vault_key select * from backup_key on conflict do nothing")
                .update();
        shop.sql.sql("insert into vault_entry select * from backup_entry").update();
        assertThat(shop.customers.find(ANNA)).contains(DETAILS);

        assertThat(shop.again(FIRST_KEY).customers.find(ANNA)).isEmpty();
        assertThat(Files.readString(list)).isEqualTo("\n2026-11-27T10:00:00Z customer:anna;\n");
    }

    @Test
    void aLineThatACrashCutShortSpoilsNoOther(@TempDir Path outside) throws Exception {
        Path list = outside.resolve("destroyed");
        Files.writeString(list, "\n2026-11-27T09:00:00Z customer:bo");
        OpenVault shop = OpenVault.listing(list);
        shop.customers.put(ANNA, DETAILS, null);

        shop.customers.forget(ANNA);

        assertThat(Files.readAllLines(list)).contains("2026-11-27T10:00:00Z customer:anna;");
        assertThat(shop.again(FIRST_KEY).vault.hasForgotten(new Person("customer:bo")))
                .isFalse();
    }

    @Test
    void theMasterKeyIsChangedWithoutLosingAnything() {
        open.customers.put(ANNA, DETAILS, null);

        OpenVault both = open.again(SECOND_KEY + "\n" + FIRST_KEY);
        both.rotation.run();

        OpenVault second = open.again(SECOND_KEY);
        assertThat(second.customers.find(ANNA)).contains(DETAILS);
        assertThat(second.customers.search("blanc", null, 10)).hasSize(1);
        assertThatThrownBy(() -> open.again(FIRST_KEY))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Add it behind the current one");
    }

    @Test
    void withoutAMasterKeyNothingStarts() {
        assertThatThrownBy(() -> open.again(" "))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> open.again("c2hvcnQ="))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not 32 bytes");
    }

    @Test
    void wordsStayWhereTheirCommandMayHaveBeenCarriedOut() {
        assertThatThrownBy(() -> open.notes.forCommand(ANNA, kept -> {
                    throw new CommandUnanswered("no answer to " + kept.apply(new Reason("Perhaps")));
                }))
                .isInstanceOf(CommandUnanswered.class);
        assertThatThrownBy(() -> open.notes.forCommand(ANNA, kept -> {
                    Reason note = kept.apply(new Reason("Certainly not"));
                    throw new CommandRefused(new NotPossibleNow("kept as " + note));
                }))
                .isInstanceOf(CommandRefused.class);

        assertThat(open.vault.all(Person.customer(ANNA)))
                .extracting(Kept::content)
                .containsExactly("Perhaps");
    }

    @Test
    void whatWasPutInAnothersPlaceCannotBeRead() {
        Reason one = open.note("One");
        Reason other = open.note("Another");
        open.sql
                .sql("update vault_entry set encrypted = (select encrypted from vault_entry where id = ?) where id = ?")
                .params(
                        VaultId.in(one.value()).orElseThrow().value(),
                        VaultId.in(other.value()).orElseThrow().value())
                .update();

        assertThat(open.wordsOf(one)).isEqualTo("One");
        assertThatThrownBy(() -> open.wordsOf(other)).hasMessageContaining("cannot be decrypted");
    }

    @Test
    void whoChangesWhatAnotherHasChangedIsTold() {
        assertThat(open.customers.put(ANNA, DETAILS, 3L)).isEmpty();
        assertThat(open.customers.put(ANNA, DETAILS, 0L)).contains(1L);
        assertThat(open.customers.put(ANNA, DETAILS, 0L)).isEmpty();
        assertThat(open.customers.put(ANNA, DETAILS, 1L)).contains(2L);
        assertThat(open.customers.put(ANNA, DETAILS, null)).contains(3L);
    }
}
