package consigne.runtime.quiet;

import ch.qos.logback.classic.LoggerContext;
import consigne.runtime.EverySecond;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Where Logback writes the log, has it tell of the database's trouble in few lines. */
@AutoConfiguration
@ConditionalOnClass(LoggerContext.class)
class QuietAutoConfiguration {

    @Bean
    DatabaseTrouble databaseTrouble() {
        return new DatabaseTrouble(System::nanoTime);
    }

    @Bean
    EverySecond databaseTroubleEnds(DatabaseTrouble trouble) {
        return new EverySecond("database-trouble", trouble::look);
    }

    @Bean
    DisposableBean troubleFilter(DatabaseTrouble trouble) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext logback)) {
            return () -> {};
        }
        TroubleFilter filter = new TroubleFilter(trouble);
        logback.addTurboFilter(filter);
        return () -> logback.getTurboFilterList().remove(filter);
    }
}
