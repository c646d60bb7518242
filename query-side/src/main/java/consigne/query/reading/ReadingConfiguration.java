package consigne.query.reading;

import consigne.platform.http.Answers;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes every query of a read model wait where it is asked to, and says so in the API's description. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    WebMvcConfigurer queriesWait(ReadingOwnWrites readingOwnWrites) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(readingOwnWrites);
            }
        };
    }

    @Bean
    OperationCustomizer consistencyTokens() {
        return (operation, handler) -> ReadingOwnWrites.readBy(handler) == null
                ? operation
                : operation.addParametersItem(new HeaderParameter()
                        .name(Answers.CONSISTENCY_TOKEN)
                        .description("Waits until the answer shows what led to this token, 2 s at most.")
                        .schema(new IntegerSchema().format("int64")));
    }
}
