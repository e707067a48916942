package org.entente.importer.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Tells whether what is packed on a page unpacks to its end: the library goes on without a word where it does not. */
final class PdfStreams {

    private static final int HEADER = 2;

    private final Runnable goOn;
    private final byte[] block = new byte[64 * 1024];

    /** @param goOn throws where the time is over, for one stream may be that of many pages */
    PdfStreams(Runnable goOn) {
        this.goOn = goOn;
    }

    /** Whether all streams of a page that hold its text are whole. */
    boolean whole(PDPage page) throws IOException {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            PDStream stream = streams.next();
            boolean packed = stream.getFilters().size() == 1
                    && COSName.FLATE_DECODE.equals(stream.getFilters().get(0));
            if (packed && !unpacks(stream)) {
                return false;
            }
        }
        return true;
    }

    /** The checksum at the end, which some programs leave out, is not asked for. */
    private boolean unpacks(PDStream stream) throws IOException {
        byte[] bytes;
        try (InputStream in = stream.getCOSObject().createRawInputStream()) {
            bytes = in.readAllBytes();
        }
        if (bytes.length <= HEADER) {
            return true;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, HEADER, bytes.length - HEADER);
            while (!inflater.finished()) {
                goOn.run();
                if (inflater.inflate(block) == 0 && !inflater.finished()) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException e) {
            // This is what is asked.
            return false;
        } finally {
            inflater.end();
        }
    }
}
