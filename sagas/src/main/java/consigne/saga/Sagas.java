package consigne.saga;

import consigne.runtime.process.ProcessKind;
import consigne.runtime.process.ProcessStart;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The sagas as a process of their own, and imports, which send commands one after another as they do. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"consigne.saga", "consigne.imports"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public final class Sagas {

    private Sagas() {}

    public static void main(String[] settings) {
        open(settings);
    }

    /** Opens it, by such settings and those of the environment. */
    public static ConfigurableApplicationContext open(String... settings) {
        return ProcessStart.open(ProcessKind.SAGAS, Sagas.class, settings);
    }
}
