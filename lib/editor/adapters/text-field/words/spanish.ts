import type { FieldWords } from './language';

export const spanish: FieldWords = {
  letters: 'spaced',
  template: 'plantilla, código fuente, código html, marcado, cuerpo del correo, cuerpo del e mail',
  search: 'búsqueda, buscar, busca, encontrar, filtrar, filtro',
  lookalike:
    'texto del? (?:enlace|vínculo|link|botón|hipervínculo), texto (?:alternativo|mostrado|visible|a mostrar|para mostrar|que se muestra), título del? (?:enlace|vínculo|la imagen), nombre del (?:enlace|vínculo), etiqueta del (?:enlace|botón), parámetros',
  media: 'vídeo, video, audio, sonido, fondo, tipografía',
  picture:
    'imagen, imágenes, foto, logotipo, logo, icono, ícono, banner, pancarta, miniatura, insignia, gif',
  address: 'url, uri, src, dirección, fuente, origen, archivo',
  link: 'enlace, enlaces, vínculo, hipervínculo, hiperenlace, link, enlace profundo, página de (?:destino|aterrizaje|inicio), redirección, redireccionamiento, redirigir, destino, sitio web, página web, clic, pulsar',
  text: 'título, subtítulo, mensaje, texto, cuerpo, contenido, descripción, resumen',
  channel: 'notificación, notificaciones, push, sms, tarjeta',
  messageText: '(?:título|cuerpo|texto|contenido) del mensaje',
  beside:
    'asunto, línea de asunto, sujeto, texto de (?:vista previa|previsualización|avance), vista previa, preencabezado, remitente, responder, respuesta',
  notMessage:
    'nombre, etiqueta, etiquetas, identificador, correo, código, nota, notas, comentario, motivo, audiencia, público, segmento, teléfono, número, color, botón, atributo',
};
