package consigne.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports.
 *
 * @param mappings a folder with the shop's own mappings, each in a file {@code <name>.json}
 * @param mostBytes the largest file that is taken in, as it is sent and unpacked
 */
@ConfigurationProperties("consigne.imports")
record ImportProperties(
        @Nullable Path mappings, @DefaultValue("1GB") DataSize mostBytes) {}
