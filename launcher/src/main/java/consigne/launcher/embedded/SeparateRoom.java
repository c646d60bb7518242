package consigne.launcher.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Classes in a folder of the class path that nobody finds who has not opened the room; within it they come first. */
final class SeparateRoom extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String folder;

    SeparateRoom(String folder, ClassLoader house) {
        super(folder, house);
        this.folder = folder;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] content = content(name);
            return content == null ? super.loadClass(name, resolve) : defineClass(name, content, 0, content.length);
        }
    }

    /** Only classes are found in the room; all other resources are the house's. */
    @Override
    public @Nullable URL getResource(String name) {
        URL here = name.endsWith(".class") ? getParent().getResource(folder + "/" + name) : null;
        return here == null ? super.getResource(name) : here;
    }

    private byte @Nullable [] content(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(folder + "/" + name.replace('.', '/') + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
