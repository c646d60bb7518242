package consigne.saga.fulfilment;

import consigne.runtime.commands.Commands;
import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.runtime.schedule.Deadlines;
import consigne.saga.OrderOfEvent;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FulfilmentSettings.class)
class FulfilmentConfiguration {

    @Bean
    ParkingProcessor fulfilmentParks() {
        return new ParkingProcessor(
                ParkingKind.SAGA,
                "fulfilment",
                OrderOfEvent::of,
                axon -> axon.eventProcessingConfiguration()
                        .sagaConfiguration(FulfilmentSaga.class)
                        .manager());
    }

    @Bean
    LateAuthorisations lateAuthorisations(Commands commands, Deadlines deadlines, RefusedSteps refused) {
        return new LateAuthorisations(commands, deadlines, refused);
    }

    @Bean
    RefusedSteps refusedSteps(MeterRegistry meters) {
        return new RefusedSteps(meters);
    }
}
