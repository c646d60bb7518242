package consigne.query;

import consigne.runtime.process.ProcessKind;
import consigne.runtime.process.ProcessStart;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The query-side as a process of its own. The scheduler sends commands, and is not in it. */
@EnableAutoConfiguration(excludeName = "consigne.runtime.schedule.ScheduleAutoConfiguration")
@ComponentScan(basePackages = "consigne.query", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public final class QuerySide {

    private QuerySide() {}

    public static void main(String[] settings) {
        open(settings);
    }

    /** Opens it, by such settings and those of the environment. */
    public static ConfigurableApplicationContext open(String... settings) {
        return ProcessStart.open(ProcessKind.QUERY_SIDE, QuerySide.class, settings);
    }
}
