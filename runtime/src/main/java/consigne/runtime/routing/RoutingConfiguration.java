package consigne.runtime.routing;

import consigne.runtime.process.ProcessKind;
import io.axoniq.axonserver.connector.command.CommandChannel;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.axonserver.connector.query.QueryPriorityCalculator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** For a process that is one kind of several: what it does not answer itself goes through Axon Server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = ProcessKind.SETTING)
public class RoutingConfiguration {

    @Bean
    CommandAnswers answers(@Qualifier("eventSerializer") Serializer events) {
        return new CommandAnswers(events);
    }

    @Bean
    HostedCommands hostedCommands(
            @Qualifier("localSegment") CommandBus here,
            AxonServerConnectionManager connections,
            CommandAnswers answers) {
        return new HostedCommands(here, channel(connections), answers);
    }

    @Bean
    @Primary
    CommandBus routedCommandBus(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            CommandAnswers answers,
            HostedCommands hosted) {
        return new RoutedCommandBus(
                channel(connections),
                new WireCommands(settings.getClientId(), settings.getComponentName()),
                answers,
                hosted);
    }

    @Bean
    @Primary
    QueryBus routedQueryBus(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            @Qualifier("messageSerializer") Serializer messages) {
        SimpleQueryBus here = SimpleQueryBus.builder().build();
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(here)
                .updateEmitter(here.queryUpdateEmitter())
                .messageSerializer(messages)
                .genericSerializer(messages)
                .priorityCalculator(QueryPriorityCalculator.defaultQueryPriorityCalculator())
                .build();
    }

    private static Supplier<CommandChannel> channel(AxonServerConnectionManager connections) {
        return () -> connections.getConnection().commandChannel();
    }
}
