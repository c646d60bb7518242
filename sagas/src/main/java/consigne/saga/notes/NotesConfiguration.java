package consigne.saga.notes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class NotesConfiguration {

    @Bean
    SagaNotes sagaNotes(JdbcClient database) {
        return new SagaNotes(new NoteTable(database)::write);
    }
}
