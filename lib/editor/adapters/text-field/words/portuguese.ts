import type { FieldWords } from './language';

export const portuguese: FieldWords = {
  letters: 'spaced',
  template: 'modelo, código fonte, código html, marcação, corpo do e mail',
  search: 'pesquisa, pesquisar, procurar, buscar, busca, localizar, filtrar, filtro',
  lookalike:
    'texto d[oe] (?:link|botão|hiperlink), texto (?:alternativo|exibido|de exibição|a exibir|para exibir), texto a ser exibido, título d[oae] (?:link|imagem), nome do link, rótulo do (?:link|botão), parâmetros',
  media: 'vídeo, áudio, som, fundo, plano de fundo, fonte tipográfica',
  picture:
    'imagem, imagens, foto, logotipo, logo, ícone, banner, faixa, miniatura, emblema, distintivo, gif',
  address: 'url, uri, src, endereço, fonte, origem, arquivo, ficheiro',
  link: 'link, links, ligação, hiperlink, hiperligação, link profundo, página de (?:destino|aterrissagem|entrada), redirecionamento, redirecionar, destino, site da web, página da web, clique, clicar',
  text: 'título, subtítulo, mensagem, texto, corpo, conteúdo, descrição, resumo',
  channel: 'notificação, notificações, push, sms, cartão',
  messageText: '(?:título|corpo|texto|conteúdo) da mensagem',
  beside:
    'assunto, linha de assunto, sujeito, texto (?:de|da) (?:visualização|pré visualização|prévia), pré visualização, pré cabeçalho, remetente, responder, resposta',
  notMessage:
    'nome, etiqueta, etiquetas, rótulo, identificador, e mail, código, nota, observação, comentário, motivo, público, segmento, telefone, número, cor, botão, atributo',
};
