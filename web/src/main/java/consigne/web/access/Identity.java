package consigne.web.access;

import consigne.api.CustomerId;
import consigne.api.form.Malformed;
import consigne.web.permission.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who somebody is, as their token has it.
 *
 * @param customer the customer that they are, where they are one
 * @param channel the front end that the token was given to
 */
record Identity(String subject, Set<Role> roles, @Nullable CustomerId customer, String channel) {

    private static final String USUAL_CHANNEL = "http";

    /** Nobody, where there is no token. */
    static Optional<Identity> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? Optional.of(of(token))
                : Optional.empty();
    }

    static Identity of(Jwt token) {
        CustomerId customer = customer(token);
        Set<Role> roles = scopes(token)
                .flatMap(scope -> Role.ofScope(scope).stream())
                .filter(role -> role != Role.CUSTOMER || customer != null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Identity(Objects.requireNonNull(token.getSubject()), roles, customer, channel(token));
    }

    /** Some issuers write one text, others a list; RFC 8693, section 4.2, has the text. */
    private static Stream<String> scopes(Jwt token) {
        Object scopes = token.hasClaim("scope") ? token.getClaim("scope") : token.getClaim("scp");
        return switch (scopes) {
            case String text -> Arrays.stream(text.split(" "));
            case Collection<?> list -> list.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable CustomerId customer(Jwt token) {
        try {
            return token.getClaim("customer_id") instanceof String id ? new CustomerId(id) : null;
        } catch (Malformed noCustomer) {
            return null;
        }
    }

    private static String channel(Jwt token) {
        return Stream.of("azp", "client_id")
                .map(name -> token.<Object>getClaim(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(USUAL_CHANNEL);
    }
}
