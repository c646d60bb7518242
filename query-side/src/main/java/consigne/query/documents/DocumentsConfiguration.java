package consigne.query.documents;

import consigne.api.customer.CustomerDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Seller.class)
class DocumentsConfiguration {

    @Bean
    Parties parties(Seller seller, ObjectProvider<CustomerDirectory> directory) {
        return new Parties(seller, directory);
    }

    @Bean
    Documents documents(Parties parties) {
        return new Documents(parties);
    }
}
