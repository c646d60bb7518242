package consigne.planning.planted;

import consigne.vault.customer.CustomerVault;

public interface LooksIntoTheVault {
    CustomerVault customers();
}
