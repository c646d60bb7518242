package consigne.web.openapi;

import consigne.web.permission.OpenToAll;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whoever comes with a browser is led to what can be read and tried there. */
@Hidden
@Controller
final class FrontDoor {

    private static final URI DOCS = URI.create("/api/docs");

    @GetMapping("/")
    @OpenToAll(because = "it leads to what is open")
    ResponseEntity<Void> enter() {
        return ResponseEntity.status(HttpStatus.FOUND).location(DOCS).build();
    }
}
