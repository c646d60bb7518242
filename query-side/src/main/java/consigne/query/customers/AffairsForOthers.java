package consigne.query.customers;

import consigne.api.customer.erasure.CustomerAffairs;
import consigne.api.customer.erasure.CustomerAffairs.Affairs;
import consigne.api.customer.erasure.CustomerAffairs.Asked;
import consigne.runtime.process.ProcessKind;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers the processes that decide, where those are others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = ProcessKind.SETTING)
class AffairsForOthers {

    @Bean(destroyMethod = "cancel")
    Registration affairsAnswered(QueryBus queries, CustomerAffairs affairs) {
        return queries.subscribe(CustomerAffairs.QUERY, Affairs.class, query -> {
            Asked asked = (Asked) query.getPayload();
            return affairs.of(asked.customer(), asked.position());
        });
    }
}
