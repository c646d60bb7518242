package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.axon.StrongCache;
import org.axonframework.common.caching.Cache;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an expert changes for parcels: a cache that keeps, and a table for rows that come in batches. */
@Configuration(proxyBeanMethods = false)
@Profile("tuned")
class TunedParcels {

    private static final String VIEW = """
            create table if not exists parcel_view (
                parcel_id varchar(255) primary key, step int, place varchar(255), scanned_by varchar(255),
                city varchar(255))""";

    @Bean
    Cache parcels() {
        return new StrongCache();
    }

    @Bean
    InitializingBean parcelView(JdbcTemplate database) {
        return () -> database.execute(VIEW);
    }
}
