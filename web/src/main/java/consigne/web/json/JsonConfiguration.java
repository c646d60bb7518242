package consigne.web.json;

import consigne.vault.Vault;
import jakarta.validation.Validation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts together how requests are read, and answers written. */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    StrictJson strictJson(JsonMapper mapper) {
        return new StrictJson(
                mapper,
                Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory()
                        .getValidator());
    }

    @Bean
    WebMvcConfigurer readingAndWriting(StrictJson json, JsonMapper mapper, ObjectProvider<Vault> vault) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new StrictJsonConverter(json));
                vault.ifAvailable(open -> converters.withJsonConverter(new WordsConverter(mapper, open)));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new EnumConverter());
            }
        };
    }
}
