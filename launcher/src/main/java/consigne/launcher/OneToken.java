package consigne.launcher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Lets in whoever has the one token that this process has made up, as an operator. */
record OneToken(String token) implements JwtDecoder {

    @Override
    public Jwt decode(String sent) {
        if (!MessageDigest.isEqual(bytes(sent), bytes(token))) {
            throw new BadJwtException("another token is wanted");
        }
        return Jwt.withTokenValue(sent)
                .header("alg", "none")
                .subject("command-line")
                .claim("scope", "operator")
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The token is a secret. */
    @Override
    public String toString() {
        return "one token";
    }
}
