package consigne.platform.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Puts together how problems are answered. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrors.class})
public class ProblemConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }
}
