package consigne.launcher;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The whole shop in one process. Beans go by their full names: every part of the business has its own controller. */
@SpringBootApplication(
        scanBasePackages = {
            "consigne.launcher",
            "consigne.command",
            "consigne.saga",
            "consigne.query",
            "consigne.imports"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        proxyBeanMethods = false)
public class Consigne {

    /** Opens the shop; with {@code verify} before the settings, it verifies its events instead, and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ChainCheck.NAME)) {
            System.exit(new ChainCheck(System.out).run(Arrays.copyOfRange(args, 1, args.length)));
        }
        open(args);
    }

    /** Opens the shop, with all that its mode has it bring along. */
    public static ConfigurableApplicationContext open(String... settings) {
        SpringApplication application = new SpringApplication(Consigne.class);
        application.addInitializers(new Doors(), new Farewell(), new NodeName(), new OwnIssuer(), new OwnDatabase());
        return application.run(settings);
    }
}
