package consigne.launcher.issuer;

import consigne.web.permission.Role;
import consigne.web.token.Tokens;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** One user a role, who bears its name; their passwords are made once and kept as hashes only. */
final class DemoUsers {

    /** The customer that the user of that role is; the demo shop knows her. */
    private static final String CUSTOMER = "anna";

    private static final int PASSWORD_BYTES = 12;

    private DemoUsers() {}

    static UserDetailsService in(Path folder, Terminal terminal) {
        Properties hashes = read(new OwnFile(folder.resolve("demo-users")).keptOr(() -> make(folder, terminal)));
        List<UserDetails> users = hashes.stringPropertyNames().stream()
                .map(name -> User.withUsername(name)
                        .password(hashes.getProperty(name))
                        .roles(name)
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    /** What a token says of a user. */
    static void claims(JwtClaimsSet.Builder token, String user, String client) {
        token.subject(user)
                .audience(List.of(Tokens.AUDIENCE))
                .claim("scope", user)
                .claim("azp", client);
        if (user.equals(Role.CUSTOMER.scope())) {
            token.claim("customer_id", CUSTOMER);
        }
    }

    private static String make(Path folder, Terminal terminal) {
        PasswordEncoder hashing = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        SecureRandom random = new SecureRandom();
        StringBuilder hashes = new StringBuilder();
        StringBuilder told = new StringBuilder("Demo users and their passwords, told this once:\n");
        for (String name : Arrays.stream(Role.values()).map(Role::scope).toList()) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            String password = Base64.getUrlEncoder().encodeToString(bytes);
            hashes.append(name).append('=').append(hashing.encode(password)).append('\n');
            told.append("  %-10s %s%n".formatted(name, password));
        }
        Path passwords = folder.resolve("demo-passwords");
        if (!terminal.isRead()) {
            new OwnFile(passwords).keptOr(told::toString);
        }
        terminal.tell("Passwords of the demo users", told.toString(), passwords);
        return hashes.toString();
    }

    private static Properties read(String hashes) {
        Properties users = new Properties();
        try {
            users.load(new StringReader(hashes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return users;
    }
}
