package consigne.vault;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What entries are found by, from {@link KeyedTokens}. All methods join the transaction at hand. */
record EntryTokens(JdbcClient database) {

    /** Has an entry found by these, and by nothing else. */
    void set(VaultId entry, Person person, Collection<Long> tokens) {
        database.sql("delete from vault_token where entry = ?")
                .param(entry.value())
                .update();
        database.sql("""
                        insert into vault_token (token, person, entry)
                        select distinct unnest(:tokens), :person, :entry""")
                .param("tokens", tokens.toArray(Long[]::new))
                .param("person", person.id())
                .param("entry", entry.value())
                .update();
    }

    /**
     * Restricts entries {@code e} to those that have all of some tokens, in SQL. Each token's entries lie in the order
     * of persons, so that a page of them is read, and no more.
     */
    static String joining(List<Long> tokens) {
        return IntStream.range(0, tokens.size()).mapToObj("""
                        join vault_token t%1$d
                            on t%1$d.token = :token%1$d and t%1$d.person = e.person and t%1$d.entry = e.id
                        """::formatted).collect(Collectors.joining());
    }

    /** Gives a statement the tokens that {@link #joining} names in it. */
    static StatementSpec given(List<Long> tokens, StatementSpec statement) {
        for (int token = 0; token < tokens.size(); token++) {
            statement.param("token" + token, tokens.get(token));
        }
        return statement;
    }
}
