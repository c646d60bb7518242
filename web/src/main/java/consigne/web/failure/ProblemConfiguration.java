package consigne.web.failure;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Puts together how problems are answered. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrors.class})
public class ProblemConfiguration {

    private static final String TOMCAT_PROBLEMS = TomcatProblems.class.getName();
    private static final String MOST_SWALLOWED = Integer.toString(16 * 1024 * 1024);

    /** Tomcat's own pages never show; what it leaves of a refused body it reads, so that its answer arrives. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTomcat() {
        return factory -> {
            factory.addContextCustomizers(context -> {
                ((StandardHost) context.getParent()).setErrorReportValveClass(TOMCAT_PROBLEMS);
                context.getPipeline().addValve(new BrokenBodies());
            });
            factory.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", MOST_SWALLOWED));
        };
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }
}
