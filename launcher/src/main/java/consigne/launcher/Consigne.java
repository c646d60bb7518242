package consigne.launcher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole shop in one process. */
@SpringBootApplication(
        scanBasePackages = {"consigne.launcher", "consigne.command", "consigne.saga", "consigne.query"},
        proxyBeanMethods = false)
public class Consigne {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Consigne.class);
        application.addInitializers(new OwnDatabase());
        application.run(args);
    }
}
