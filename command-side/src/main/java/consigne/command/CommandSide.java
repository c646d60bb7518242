package consigne.command;

import consigne.runtime.process.ProcessKind;
import consigne.runtime.process.ProcessStart;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The command-side as a process of its own. What is scheduled is the business of the sagas. */
@EnableAutoConfiguration(excludeName = "consigne.runtime.schedule.ScheduleAutoConfiguration")
@ComponentScan(basePackages = "consigne.command", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public final class CommandSide {

    private CommandSide() {}

    public static void main(String[] settings) {
        open(settings);
    }

    /** Opens it, by such settings and those of the environment. */
    public static ConfigurableApplicationContext open(String... settings) {
        return ProcessStart.open(ProcessKind.COMMAND_SIDE, CommandSide.class, settings);
    }
}
