package consigne.launcher.issuer;

import consigne.web.permission.Role;
import consigne.web.token.Tokens;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    static UserDetailsService in(Path folder) {
        Path file = folder.resolve("demo-users");
        Properties hashes = Files.exists(file) ? read(file) : make(file);
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

    private static Properties make(Path file) {
        PasswordEncoder hashing = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        SecureRandom random = new SecureRandom();
        Properties hashes = new Properties();
        StringBuilder told = new StringBuilder("Demo users and their passwords, told this once:\n");
        for (String name : Arrays.stream(Role.values()).map(Role::scope).toList()) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            String password = Base64.getUrlEncoder().encodeToString(bytes);
            hashes.setProperty(name, hashing.encode(password));
            told.append("  %-10s %s%n".formatted(name, password));
        }
        write(hashes, file);
        System.out.print(told); // past the log, which is kept
        return hashes;
    }

    private static void write(Properties hashes, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(
                    file.getParent(),
                    "demo-users",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(draft)) {
                hashes.store(writer, null);
            }
            Files.move(draft, file);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private static Properties read(Path file) {
        Properties hashes = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            hashes.load(reader);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        return hashes;
    }
}
