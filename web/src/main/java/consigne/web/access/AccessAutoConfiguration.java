package consigne.web.access;

import consigne.vault.ActorIds;
import consigne.web.failure.ProblemWriter;
import consigne.web.http.Callers;
import consigne.web.origins.AllowedOrigins;
import consigne.web.permission.Permissions;
import consigne.web.token.TokenConfiguration;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts together who may do what; nothing is served without it. */
@AutoConfiguration(
        beforeName = {
            "consigne.web.HttpAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
@EnableConfigurationProperties(AllowedOrigins.class)
@Import(TokenConfiguration.class)
final class AccessAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reach.class);
    }

    /** Requests are counted; what each of a dozen filters does about each of them is not. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Callers callers(ObjectProvider<ActorIds> actors) {
        return new TokenCallers(actors.getIfAvailable());
    }

    @Bean
    @Lazy
    Permissions permissions(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return Permissions.of(mappings.stream()
                .map(RequestMappingHandlerMapping::getHandlerMethods)
                .toList());
    }

    @Bean
    Refusals refusals(ProblemWriter problems, Callers callers, ApplicationEventPublisher listeners, Clock clock) {
        return new Refusals(problems, callers, listeners, clock);
    }

    /** After all other chains: it takes whatever they leave. */
    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            ObjectProvider<Permissions> table,
            Refusals refusals,
            AllowedOrigins allowed,
            ProblemWriter problems) {
        if (!allowed.origins().isEmpty()) {
            http.addFilter(allowed.filter(problems));
        }
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies: no other site can send a token
                .headers(AbstractHttpConfigurer::disable) // a filter of ours sets them
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(new ByTheTable(table::getObject)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(server -> server.jwt(_ -> {})
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(answering(refusals)))
                .build();
    }

    /** After the queries have waited for what the caller wrote. */
    @Bean
    WebMvcConfigurer gate(ObjectProvider<Permissions> table, ObjectProvider<Owners> owners, Refusals refusals) {
        Reaches reaches = new Reaches();
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new Gate(
                                table::getObject,
                                new OwnThings(owners.orderedStream().toList()),
                                reaches,
                                refusals))
                        .order(Ordered.LOWEST_PRECEDENCE - 1);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(reaches);
            }
        };
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }
}
