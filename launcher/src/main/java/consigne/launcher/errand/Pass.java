package consigne.launcher.errand;

import consigne.launcher.embedded.DataFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Finds the token that a shop lets somebody in for. It never was an argument: those can be seen by all of a machine.
 */
final class Pass {

    private static final String VARIABLE = "CONSIGNE_TOKEN";
    private static final Pattern TOKEN = Pattern.compile("(?:Bearer +)?([\\w.~+/=-]+)");
    private static final Pattern DEMO_SECRET = Pattern.compile("Demo-Secret: *([\\w=-]+)");
    private static final Pattern DEMO_TOKEN = Pattern.compile("AS_ANALYST='Authorization: Bearer ([\\w.-]+)'");

    private final Map<String, String> variables;
    private final List<String> settings;

    Pass(Map<String, String> variables, List<String> settings) {
        this.variables = variables;
        this.settings = settings;
    }

    /** The token for a shop. */
    String of(URI shop, @Nullable Path tokenFile) {
        if (!ShopDoor.isSafe(shop)) {
            throw new NotDone("--shop must be an https address, or an http address of this machine, since a token goes"
                    + " there, not " + shop);
        }
        if (tokenFile != null) {
            return token(read(tokenFile), "the file " + tokenFile);
        }
        String variable = variables.getOrDefault(VARIABLE, "");
        return variable.isBlank() ? demo(shop) : token(variable, VARIABLE);
    }

    private static String token(String text, String where) {
        Matcher token = TOKEN.matcher(text.strip());
        if (!token.matches()) {
            throw new NotDone("There is no token in " + where + ".");
        }
        return token.group(1);
    }

    private String demo(URI shop) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        Path file = DataFolder.of(environment).resolve("demo-secret");
        if (!ShopDoor.isOfThisMachine(shop) || !Files.exists(file)) {
            throw new NotDone(
                    "The shop wants a token of an analyst or operator: name its file with --token-file, or set "
                            + VARIABLE + ".");
        }
        Matcher secret = DEMO_SECRET.matcher(read(file).strip());
        if (!secret.matches()) {
            throw new NotDone("There is no secret in the file " + file + ".");
        }
        HttpResponse<String> tokens = ShopDoor.send(HttpRequest.newBuilder(shop.resolve("/demo/tokens"))
                .header("Demo-Secret", secret.group(1))
                .build());
        Matcher token = DEMO_TOKEN.matcher(tokens.body());
        if (!token.find()) {
            throw new NotDone("The shop at " + shop + " gives no token for the secret in " + file
                    + ": name a file with one by --token-file, or set " + VARIABLE + ".");
        }
        return token.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new NotDone("The file " + file + " cannot be read.", unreadable);
        }
    }
}
