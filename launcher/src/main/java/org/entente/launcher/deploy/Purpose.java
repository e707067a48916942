package org.entente.launcher.deploy;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/** Whose a certificate is and what it is for, as it says itself. */
enum Purpose {
    /** Signing programs. */
    CODE("1.3.6.1.5.5.7.3.3"),
    /** Stating when something was signed. */
    TIME("1.3.6.1.5.5.7.3.8");

    private static final String ANY = "2.5.29.37.0";

    private final String identifier;

    Purpose(String identifier) {
        this.identifier = identifier;
    }

    /** Whether a certificate is for this end; one that names no end is for programs, but not for time stamps. */
    boolean allows(X509Certificate certificate) {
        try {
            @Nullable List<String> ends = certificate.getExtendedKeyUsage();
            boolean named = ends == null ? this == CODE : ends.contains(identifier) || ends.contains(ANY);
            return named && isForSigning(certificate);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** Whether the key may sign anything; a certificate that does not say so may. */
    static boolean isForSigning(X509Certificate certificate) {
        boolean @Nullable [] usage = certificate.getKeyUsage();
        return usage == null || usage[0] || usage[1];
    }

    /** Whether a certificate may vouch for others. */
    static boolean isAuthority(X509Certificate certificate) {
        boolean @Nullable [] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[5]);
    }

    /** The common name of the owner, or the whole name if there is none. */
    static String name(X509Certificate certificate) {
        String whole = certificate.getSubjectX500Principal().getName();
        try {
            List<Rdn> parts = new LdapName(whole).getRdns();
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (parts.get(i).getType().equalsIgnoreCase("CN")
                        && parts.get(i).getValue() instanceof String name) {
                    return name;
                }
            }
            return whole;
        } catch (InvalidNameException e) {
            return whole;
        }
    }
}
