package consigne.benchmarks.own;

import consigne.api.Command;
import consigne.benchmarks.measuring.Target;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Parts of the shop, running in this process as they would in a shop's. */
public final class Running implements AutoCloseable {

    /** A key for vaults that hold nothing of worth. */
    static final String WRAPS_NOTHING = Base64.getEncoder().encodeToString(new byte[32]);

    private static final Actor BENCHMARK = new Actor("benchmark", "shop", "benchmark");

    @EnableAutoConfiguration
    @Import(ReadModels.class)
    static class Parts {}

    private final ConfigurableApplicationContext context;
    private final Commands commands;
    private final Ids ids;

    /** With the packages of the parts; the platform is there in any case. */
    public Running(Target.Login login, String... packages) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) started -> {
            started.registerBean(JwtDecoder.class, () -> Running::whoeverSaysSo);
            scan(started, packages);
        });
        application.setDefaultProperties(settings(login));
        context = application.run();
        commands = get(Commands.class);
        ids = get(Ids.class);
    }

    /** Nobody issues tokens here: one says which role it is for, and nothing else. */
    private static Jwt whoeverSaysSo(String role) {
        return Jwt.withTokenValue(role)
                .header("alg", "none")
                .subject("benchmark")
                .claim("scope", role)
                .build();
    }

    private static void scan(GenericApplicationContext registry, String... packages) {
        if (packages.length > 0) {
            var scanner = new ClassPathBeanDefinitionScanner(registry);
            scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
            scanner.scan(packages);
        }
    }

    private static Map<String, Object> settings(Target.Login login) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", login.url());
        settings.put("spring.datasource.username", login.username());
        settings.put("spring.datasource.password", login.password());
        settings.put("spring.datasource.hikari.maximum-pool-size", 24);
        settings.put("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", true);
        settings.put("spring.threads.virtual.enabled", true);
        settings.put("spring.main.banner-mode", "off");
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", 0);
        settings.put("axon.axonserver.enabled", false);
        settings.put("consigne.issuer", "https://issuer.invalid"); // which nobody asks
        settings.put("consigne.limits.requests-per-second", 0);
        settings.put("consigne.vault.key", WRAPS_NOTHING);
        settings.put("consigne.node", "benchmark-" + ProcessHandle.current().pid());
        settings.put("logging.level.root", "WARN");
        return settings;
    }

    /** The position of the last event. */
    public long head() {
        return get(CommandJournal.class).headPosition();
    }

    /** Where it answers over HTTP. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A part of it. */
    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    /** Sends a command as a story of its own, which must be accepted. */
    public void send(Command command) {
        commands.execute(command, Origin.of(ids.fresh().toString(), BENCHMARK)).positionOrThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
