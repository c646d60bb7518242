package consigne.web.limits;

import consigne.web.http.Caller;
import consigne.web.permission.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each caller may still send, by the role in which they act, and all together who come through a front end. */
final class Shares {

    private final Optional<Rates> usual;
    private final Map<String, Optional<Rates>> byRole;
    private final Map<String, Optional<Rates>> byClient;

    Shares(LimitSettings settings) {
        this.usual = rates(settings.usual(), settings.callers());
        this.byRole = settings.roles().entrySet().stream()
                .collect(Collectors.toMap(
                        role -> known(role.getKey()), role -> rates(role.getValue(), settings.callers())));
        this.byClient = settings.clients().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, client -> rates(client.getValue(), 1)));
    }

    /** Takes one request off what is left to a caller, or says how long it takes until there is something left. */
    Optional<Duration> spend(Caller caller, String address) {
        Optional<Rates> own = byRole.getOrDefault(caller.role(), usual);
        Optional<Rates> shared = byClient.getOrDefault(caller.channel(), Optional.empty());
        return own.flatMap(rates -> rates.spend(name(caller, address)))
                .or(() -> shared.flatMap(rates -> rates.spend(caller.channel())));
    }

    /** Whoever has no name goes by where they are; no subject can pass for an address. */
    private static String name(Caller caller, String address) {
        return caller.isAnonymous() ? "from " + address : "as " + caller.subject();
    }

    private static String known(String role) {
        return Role.ofScope(role)
                .map(Role::scope)
                .orElseThrow(() -> new IllegalArgumentException("consigne.limits.roles: there is no role " + role));
    }

    /** None where there is no limit. */
    private static Optional<Rates> rates(Allowance allowed, long callers) {
        return allowed.requestsPerSecond() == 0
                ? Optional.empty()
                : Optional.of(new Rates(allowed.requestsPerSecond(), allowed.burst(), callers));
    }
}
