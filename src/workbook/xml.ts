/** Text, or an attribute's value in double quotes, in XML: feeds, the site map, the parts of a workbook. */
export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
